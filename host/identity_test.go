package host

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"os"
	"testing"
)

// The names in identity.go and those in the extension's manifest are the same things.
func TestIdentityFollowsFromTheManifest(t *testing.T) {
	t.Parallel()
	content, err := os.ReadFile("../manifest.json")
	if err != nil {
		t.Fatal(err)
	}
	var manifest struct {
		Version string `json:"version"`
		Key     string `json:"key"`
		Browser struct {
			Gecko struct {
				ID string `json:"id"`
			} `json:"gecko"`
		} `json:"browser_specific_settings"`
	}
	if err := json.Unmarshal(content, &manifest); err != nil {
		t.Fatal(err)
	}
	der, err := base64.StdEncoding.DecodeString(manifest.Key)
	if err != nil {
		t.Fatalf("reading the manifest's key: %v", err)
	}
	// Chromium's id is the first half of the key's SHA-256, with the hexadecimal digits moved to a to p.
	var id []byte
	hash := sha256.Sum256(der)
	for _, b := range hash[:16] {
		id = append(id, 'a'+b>>4, 'a'+b&15)
	}
	if string(id) != ChromiumID {
		t.Errorf("ChromiumID is %s, and the manifest's key makes %s", ChromiumID, id)
	}
	if manifest.Browser.Gecko.ID != FirefoxID {
		t.Errorf("FirefoxID is %s, and the manifest says %s", FirefoxID, manifest.Browser.Gecko.ID)
	}
	if manifest.Version != Version {
		t.Errorf("Version is %s, and the manifest says %s", Version, manifest.Version)
	}
}
