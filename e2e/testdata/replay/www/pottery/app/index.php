<?php
// What the shop was before: a session of its own, for this folder alone.
session_start(['cookie_path' => '/app', 'cookie_lifetime' => 86400]);
