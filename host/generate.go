package host

//go:generate go run ./generate
