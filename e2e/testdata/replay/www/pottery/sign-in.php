<?php
// The shop has moved from the folder /app to the whole host, and its session cookie with it.
session_start(['cookie_path' => '/', 'cookie_samesite' => 'Lax']);
$_SESSION['user'] = 'ada';
