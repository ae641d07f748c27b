<?php
session_start(['cookie_path' => '/', 'use_cookies' => true, 'read_and_close' => true]);
header('Content-Type: application/json');
if (empty($_SESSION['user'])) {
    http_response_code(401);
    exit('{"error":"Unauthorized"}');
}
echo '{"user":"ada"}';
