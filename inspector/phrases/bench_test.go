package phrases

import "testing"

func BenchmarkLearn(b *testing.B) {
	for b.Loop() {
		Learn(examples)
	}
}

func BenchmarkClosest(b *testing.B) {
	for b.Loop() {
		Closest("the login that you use was ended on another device a moment ago")
	}
}
