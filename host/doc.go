// Package host answers the extension: the browser starts this program as its native messaging host and speaks to it in
// frames of JSON over standard input and output. PROTOCOL.md describes every message.
//
// The way through it: Main checks who calls and opens the log; a [Session] reads frames, one request each, and answers
// many at once; every reply goes out through one writer, cut to what browsers take. The judging is done by package
// inspector, the replaying by inspector/replay.
package host
