package site

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/golang-jwt/jwt/v5"
)

const (
	issuer         = "https://id.shop.test/"
	ordersAudience = "https://api.shop.test/"
	otherAudience  = "https://api.billing.test/"
)

// issuerKey signs and verifies the shop's access tokens.
type issuerKey struct{ key *ecdsa.PrivateKey }

func newIssuerKey() (*issuerKey, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, fmt.Errorf("making a key for the demo's tokens: %w", err)
	}
	return &issuerKey{key: key}, nil
}

// token makes an access token that is valid for an hour from the time given.
func (k *issuerKey) token(audience string, from time.Time) (string, error) {
	issued := time.Now()
	if from.Before(issued) {
		issued = from
	}
	signed, err := jwt.NewWithClaims(jwt.SigningMethodES256, jwt.RegisteredClaims{
		Issuer:    issuer,
		Subject:   "ada",
		Audience:  jwt.ClaimStrings{audience},
		IssuedAt:  jwt.NewNumericDate(issued),
		NotBefore: jwt.NewNumericDate(from),
		ExpiresAt: jwt.NewNumericDate(from.Add(time.Hour)),
		ID:        rand.Text(),
	}).SignedString(k.key)
	if err != nil {
		return "", fmt.Errorf("signing a token for the demo: %w", err)
	}
	return signed, nil
}

// authorize verifies the Authorization header as a careful API does, and answers 401 after RFC 6750 section 3 where
// it does not hold.
func (k *issuerKey) authorize(w http.ResponseWriter, r *http.Request) bool {
	header := r.Header.Get("Authorization")
	scheme, token, _ := strings.Cut(header, " ")
	if header == "" || !strings.EqualFold(scheme, "Bearer") {
		// RFC 6750 section 3.1: no error code where no token was sent.
		refuse(w, `Bearer realm="orders"`, "Unauthorized")
		return false
	}
	_, err := jwt.ParseWithClaims(token, &jwt.RegisteredClaims{},
		func(*jwt.Token) (any, error) { return &k.key.PublicKey, nil },
		jwt.WithValidMethods([]string{jwt.SigningMethodES256.Alg()}),
		jwt.WithIssuer(issuer), jwt.WithAudience(ordersAudience), jwt.WithExpirationRequired())
	if err != nil {
		description := describe(err)
		refuse(w, fmt.Sprintf(`Bearer realm="orders", error="invalid_token", error_description="%s"`, description), description)
		return false
	}
	return true
}

// describe words what is wrong with a token as golang-jwt does, without the details that follow.
func describe(err error) string {
	for _, known := range []error{
		jwt.ErrTokenMalformed, jwt.ErrTokenSignatureInvalid, jwt.ErrTokenExpired, jwt.ErrTokenNotValidYet,
		jwt.ErrTokenInvalidAudience,
	} {
		if errors.Is(err, known) {
			return known.Error()
		}
	}
	return "token is invalid"
}
