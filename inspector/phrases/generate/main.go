// Command generate writes inspector/phrases/model.bin, what is learnt from inspector/phrases/phrases.txt. go generate runs it
// in that directory.
package main

import (
	"log"
	"os"

	"github.com/why401/why401/inspector/phrases"
)

func main() {
	examples, err := os.ReadFile("phrases.txt")
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("model.bin", phrases.Learn(string(examples)), 0o644); err != nil { //nolint:gosec // It is for everybody.
		log.Fatal(err)
	}
}
