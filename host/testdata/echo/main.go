// Command echo is the least that a native messaging host can be in Go: it sends back every frame. It is the measure
// for how fast a host can start.
package main

import (
	"encoding/binary"
	"io"
	"os"
)

func main() {
	var header [4]byte
	for {
		if _, err := io.ReadFull(os.Stdin, header[:]); err != nil {
			return
		}
		frame := make([]byte, 4+binary.NativeEndian.Uint32(header[:]))
		copy(frame, header[:])
		if _, err := io.ReadFull(os.Stdin, frame[4:]); err != nil {
			return
		}
		if _, err := os.Stdout.Write(frame); err != nil {
			return
		}
	}
}
