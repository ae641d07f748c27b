// Package e2e holds the end-to-end tests: a real Chromium with the extension as it ships, the host as it is built, and
// servers that really answer 401, Debian's Apache and nginx among them. There is nothing here to import.
//
// The tests share one browser where they can, because starting one is most of their time; those that break something
// (no host, a killed host, a flood) have their own. They run on Linux: the host's process is found below /proc, and the
// window's keys are pressed at an X server.
package e2e
