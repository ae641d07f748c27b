package causes

import (
	"net/url"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
	"github.com/why401/why401/inspector/secret"
)

func dpopProofInvalid() []inspector.Rule {
	return []inspector.Rule{{Judge: judgeProof}, said("dpop-proof-invalid")}
}

const inProof = "request.headers.dpop"

// judgeProof looks at the DPoP proof (RFC 9449 section 4.3) and at what the challenge says of it (section 7.1).
func judgeProof(f *inspector.Facts) []inspector.Finding {
	const cause = "dpop-proof-invalid"
	proof, sent := proofSent(f)
	c, _ := f.Authorization.Get()
	if !sent {
		if strings.EqualFold(c.Scheme, "dpop") && f.Exchange.Request.Header("dpop").IsAbsent() {
			return one(observed(cause, inspector.Proof, "request.headers", "The token was sent with the scheme DPoP, and no proof went along."))
		}
		return nil
	}
	var findings []inspector.Finding
	if challenge, ok := f.Challenge("dpop"); ok {
		switch reason, _ := challenge.Param("error"); reason {
		case "use_dpop_nonce":
			findings = append(findings, claimed(cause, inspector.Strong, inChallenge, "The server wants its own nonce in the proof (use_dpop_nonce)."))
			if proof.Token != nil && proof.Token.Text("nonce") == "" {
				findings = append(findings, observed(cause, inspector.Strong, inProof, "The proof carries no nonce."))
			}
		case "invalid_dpop_proof":
			findings = append(findings, claimed(cause, inspector.Strong, inChallenge, "The server refuses the proof (invalid_dpop_proof)."))
		}
	}
	return append(findings, claimsOfProof(f, proof)...)
}

// claimsOfProof compares what the proof is for with the request that it came with.
func claimsOfProof(f *inspector.Facts, proof *credential.Credential) []inspector.Finding {
	const cause = "dpop-proof-invalid"
	if proof.Token == nil {
		return nil
	}
	var findings []inspector.Finding
	if method := proof.Token.Text("htm"); method != "" && method != f.Exchange.Method {
		findings = append(findings, observed(cause, inspector.Proof, inProof, "The proof is for %s, and the request is %s.", method, f.Exchange.Method))
	}
	if u, err := url.Parse(proof.Token.Text("htu")); err == nil && u.Host != "" && (!sameOrigin(u, f.URL) || u.Path != f.URL.Path) {
		findings = append(findings, observed(cause, inspector.Proof, inProof, "The proof is for another address: %s.", secret.URL(originOf(u)+u.Path)))
	}
	_, server := clocks(f)
	if issued := proof.Token.IssuedAt; !issued.IsZero() && !f.Now.IsZero() && server.Sub(issued).Abs() > aLot {
		findings = append(findings, observed(cause, inspector.Likely, inProof,
			"The proof was made %s away from the server's time.", duration(server.Sub(issued).Abs())))
	}
	return findings
}

func proofSent(f *inspector.Facts) (*credential.Credential, bool) {
	for _, c := range f.Credentials {
		if c.Where == inProof {
			return c, true
		}
	}
	return nil, false
}
