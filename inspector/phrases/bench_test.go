package phrases

import "testing"

func BenchmarkLearn(b *testing.B) {
	for b.Loop() {
		Learn(examples)
	}
}

func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		Read("the login that you use was ended on another device a moment ago")
	}
}

func BenchmarkLike(b *testing.B) {
	r := Read("the login that you use was ended on another device a moment ago")
	for b.Loop() {
		r.Like()
	}
}
