// Package cookie knows which cookies a browser sends where, and why not, after RFC 6265bis.
package cookie

import (
	"time"

	"github.com/why401/why401/inspector/secret"
)

// Cookie is one cookie as a browser holds it.
type Cookie struct {
	Name   string      `json:"name"`
	Value  secret.Text `json:"value"`
	Domain string      `json:"domain"` // without a leading dot
	// HostOnly is set where the cookie had no Domain attribute and so goes to that very host only.
	HostOnly bool   `json:"hostOnly,omitempty"`
	Path     string `json:"path"`
	Secure   bool   `json:"secure,omitempty"`
	HTTPOnly bool   `json:"httpOnly,omitempty"`
	// SameSite is strict, lax, none, or empty where the attribute was not given (which browsers treat as lax).
	SameSite string `json:"sameSite,omitempty"`
	// Expires is the zero time for a session cookie.
	Expires time.Time `json:"expires,omitzero"`
	// PartitionKey is the top-level site of a partitioned cookie (CHIPS), empty for others.
	PartitionKey string `json:"partitionKey,omitempty"`
}
