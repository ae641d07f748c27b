<?php
// Asks for a token as RFC 6750 wants it: whoever brings none is told of no error.
header('Content-Type: application/json');
$sent = $_SERVER['HTTP_AUTHORIZATION'] ?? '';
if ($sent !== 'Bearer ' . getenv('API_TOKEN')) {
    http_response_code(401);
    header('WWW-Authenticate: Bearer realm="Bakery"' . ($sent === '' ? '' : ', error="invalid_token"'));
    exit('{"message":"Unauthorized"}');
}
echo '{"orders":[1,2,3]}';
