package replay_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/replay"
)

func shoot(t *testing.T, x *inspector.Exchange, experiments ...string) *replay.Screenshot {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	shot, err := shared.Screenshot(ctx, x, replay.Order{Experiments: experiments})
	if err != nil {
		t.Fatal(err)
	}
	return shot
}

func decodePNG(t *testing.T, shot *replay.Screenshot) image.Image {
	t.Helper()
	if shot.Problem != "" || len(shot.PNG) == 0 || len(shot.PNG) > replay.ScreenshotMost {
		t.Fatalf("%d bytes, problem %q", len(shot.PNG), shot.Problem)
	}
	picture, err := png.Decode(bytes.NewReader(shot.PNG))
	if err != nil {
		t.Fatal(err)
	}
	return picture
}

// share is how much of a picture has nearly a colour.
func share(picture image.Image, want color.RGBA) float64 {
	near := func(a uint32, b uint8) bool { return max(a>>8, uint32(b))-min(a>>8, uint32(b)) < 8 }
	count, all := 0, picture.Bounds().Dx()*picture.Bounds().Dy()
	for y := range picture.Bounds().Dy() {
		for x := range picture.Bounds().Dx() {
			r, g, b, _ := picture.At(x, y).RGBA()
			if near(r, want.R) && near(g, want.G) && near(b, want.B) {
				count++
			}
		}
	}
	return float64(count) / float64(all)
}

var (
	green = color.RGBA{0, 128, 0, 255}
	red   = color.RGBA{255, 0, 0, 255}
)

// A page tries everything that it could: only its own styles are seen, and nothing of it reaches a server.
func TestScreenshotShowsADeadPage(t *testing.T) {
	t.Parallel()
	address, connections := trap(t)
	elsewhere := "http://" + address
	s := newSite(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Link", "<"+elsewhere+"/early>; rel=preconnect")
		w.Header().Set("Refresh", "0; url="+elsewhere+"/refresh")
		w.WriteHeader(http.StatusUnauthorized)
		_, _ = fmt.Fprintf(w, `<!doctype html><title>Closed</title>
<meta http-equiv="refresh" content="0; url=%[1]s/meta">
<link rel="preconnect" href="%[1]s"><link rel="dns-prefetch" href="%[1]s"><link rel="prefetch" href="%[1]s/prefetch">
<link rel="icon" href="%[1]s/icon"><link rel="stylesheet" href="%[1]s/style"><link rel="manifest" href="%[1]s/manifest">
<style>body { background: green; color: green; margin: 0 }</style>
<style>@import url(%[1]s/import); @font-face { font-family: f; src: url(%[1]s/font) } h1 { font-family: f; background: url(%[1]s/back) }</style>
<h1>Closed</h1><img src="%[1]s/image"><video src="%[1]s/video" autoplay></video><embed src="%[1]s/embed"><object data="%[1]s/object"></object>
<iframe src="%[1]s/frame"></iframe><iframe src="mailto:ada@example.test"></iframe>
<iframe srcdoc="<script>parent.document.body.style.background = 'red'</script>"></iframe>
<svg onload="document.body.style.background = 'red'"><image href="%[1]s/svg"/></svg>
<img src="data:," onerror="document.body.style.background = 'red'">
<form action="%[1]s/form"><input autofocus onfocus="this.form.submit()"></form>
<script src="%[1]s/script"></script>
<script>document.body.style.background = 'red'; alert(1); fetch('%[1]s/fetch'); location = '%[1]s/away'; window.open('%[1]s/window')</script>`,
			elsewhere)
	})
	shot := shoot(t, exchange(inspector.KindNavigation, s.at("closed.test", "/members"), "Cookie", "session=canary"))
	if shot.Status != 401 || shot.Experiment != inspector.AsIs || shot.Truncated {
		t.Errorf("status %d, experiment %s, truncated %v", shot.Status, shot.Experiment, shot.Truncated)
	}
	picture := decodePNG(t, shot)
	if size := picture.Bounds().Size(); size != image.Pt(replay.ScreenshotWidth, replay.ScreenshotHeight) {
		t.Errorf("the picture is %v", size)
	}
	if got := share(picture, green); got < 0.5 {
		t.Errorf("%.2f of the picture is green", got)
	}
	if got := share(picture, red); got > 0 {
		t.Errorf("%.2f of the picture is red", got)
	}
	s.only(t)
	if n := connections.Load(); n != 0 {
		t.Errorf("the page opened %d connections", n)
	}
}

// What an experiment leaves out is left out here too.
func TestScreenshotOfAnExperiment(t *testing.T) {
	t.Parallel()
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		if r.Header.Get("Authorization") != "" {
			w.WriteHeader(http.StatusUnauthorized)
			_, _ = io.WriteString(w, `<body style="background: red">`)
			return
		}
		_, _ = io.WriteString(w, `<body style="background: green">`)
	})
	x := exchange(inspector.KindNavigation, s.at("api.test", "/me"), "Authorization", "Bearer canary")
	shot := shoot(t, x, inspector.NoCredentials)
	if shot.Status != 200 || share(decodePNG(t, shot), green) < 0.9 {
		t.Errorf("status %d", shot.Status)
	}
	if shot = shoot(t, x); shot.Status != 401 || share(decodePNG(t, shot), red) < 0.9 {
		t.Errorf("as-is: status %d", shot.Status)
	}
}

// A picture that would be too large is made smaller.
func TestScreenshotIsCapped(t *testing.T) {
	t.Parallel()
	const side = 96
	noise := image.NewRGBA(image.Rect(0, 0, side, side))
	_, _ = rand.Read(noise.Pix)
	for i := 3; i < len(noise.Pix); i += 4 {
		noise.Pix[i] = 255
	}
	var b bytes.Buffer
	if err := png.Encode(&b, noise); err != nil {
		t.Fatal(err)
	}
	s := newSite(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		// At odd sizes, so that no two tiles have the same pixels.
		_, _ = fmt.Fprintf(w, `<body style="margin: 0; background: url(data:image/png;base64,%s) 0 0 / 1731px 1437px">`,
			base64.StdEncoding.EncodeToString(b.Bytes()))
	})
	picture := decodePNG(t, shoot(t, exchange(inspector.KindNavigation, s.at("noise.test", "/"))))
	if width := picture.Bounds().Dx(); width >= replay.ScreenshotWidth {
		t.Errorf("the picture is %d wide; was it ever too large?", width)
	}
}

func TestNothingToShow(t *testing.T) {
	t.Parallel()
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(http.StatusUnauthorized)
		if r.URL.Path == "/binary" {
			_, _ = w.Write([]byte{0x89, 'P', 'N', 'G', 0, 0xff, 0xfe})
		}
	})
	for path, problem := range map[string]string{"/empty": "no content", "/binary": "not text"} {
		shot := shoot(t, exchange(inspector.KindFetch, s.at("api.test", path)))
		if shot.Status != 401 || len(shot.PNG) != 0 || !strings.Contains(shot.Problem, problem) {
			t.Errorf("%s: status %d, %d bytes, problem %q", path, shot.Status, len(shot.PNG), shot.Problem)
		}
	}
}

// What must not be replayed is not replayed for a picture either.
func TestScreenshotRefuses(t *testing.T) {
	t.Parallel()
	s := newSite(t, refused)
	post := exchange(inspector.KindFetch, s.at("api.test", "/orders"))
	post.Method = "POST"
	for name, x := range map[string]*inspector.Exchange{
		"POST": post, "token endpoint": exchange(inspector.KindFetch, s.at("api.test", "/token")),
		"password": exchange(inspector.KindFetch, s.at("api.test", "/"), "Authorization", "Basic Y2FuYXJ5OmNhbmFyeQ=="),
	} {
		shot, err := shared.Screenshot(t.Context(), x, replay.Order{})
		if refusal, ok := errors.AsType[*replay.RefusedError](err); !ok || shot != nil || strings.Contains(refusal.Error(), "canary") {
			t.Errorf("%s: %v, %v", name, shot, err)
		}
	}
	if got := s.got(); len(got) != 0 {
		t.Errorf("the site got %s", summary(got))
	}
}

func TestScreenshotIsCancelled(t *testing.T) {
	t.Parallel()
	asked, stopped := make(chan struct{}), make(chan struct{})
	s := newSite(t, func(_ http.ResponseWriter, r *http.Request) {
		close(asked)
		select {
		case <-r.Context().Done():
		case <-stopped:
		}
	})
	t.Cleanup(func() { close(stopped) })
	ctx, cancel := context.WithCancel(t.Context())
	go func() { <-asked; cancel() }()
	if _, err := shared.Screenshot(ctx, exchange(inspector.KindFetch, s.at("slow.test", "/")), replay.Order{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
}
