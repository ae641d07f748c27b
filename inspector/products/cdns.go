package products

// cdns are content delivery networks and hosting platforms through which responses pass. Hardly one of them says 401 by
// itself: their signs tell who else had a hand in the response.
func cdns() []Product {
	return []Product{
		{
			ID: "cloudflare", Name: "Cloudflare", Layer: LayerCDN,
			Source: "https://developers.cloudflare.com/fundamentals/reference/http-headers/",
			Signs: []Sign{
				{Header: "server", Contains: "cloudflare", Words: "the Server header names Cloudflare"},
				{Header: "cf-ray", Words: "it sends Cloudflare's CF-Ray header"},
			},
			Advice: []Advice{
				{"cached-response", "owner", "`CF-Cache-Status: HIT` means that Cloudflare kept the answer: let 401 carry `Cache-Control: no-store`, and purge the address."},
				{"authorization-dropped-by-server", "owner", "Look under Rules, Transform Rules for one that removes request headers, and at a Worker on the route."},
			},
		},
		{
			ID: "cloudfront", Name: "Amazon CloudFront", Layer: LayerCDN,
			Source: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/add-origin-custom-headers.html",
			Signs: []Sign{
				{Header: "x-amz-cf-id", Words: "it sends a header of CloudFront"},
				{Header: "via", Contains: "cloudfront.net", Words: "the Via header names CloudFront"},
			},
			Advice: []Advice{
				{"authorization-dropped-by-server", "owner", "CloudFront drops `Authorization` unless the cache policy lists it or the origin request policy is `AllViewer` (or `AllViewerExceptHostHeader`)."},
				{"cached-response", "owner", "CloudFront keeps error answers for ten seconds, or as `Error caching minimum TTL` says."},
				{"not-signed-in", "owner", "Cookies reach the origin only if the cache policy or the origin request policy forwards them."},
			},
		},
		{
			ID: "fastly", Name: "Fastly", Layer: LayerCDN,
			Source: "https://www.fastly.com/documentation/reference/http/http-headers/",
			Signs: []Sign{
				{Header: "x-fastly-request-id", Words: "it sends a header of Fastly"},
				{Header: "x-served-by", Contains: "cache-", Words: "the X-Served-By header names a cache of Fastly"},
			},
		},
		{
			ID: "akamai", Name: "Akamai", Layer: LayerCDN,
			Source: "https://techdocs.akamai.com/",
			Signs: []Sign{
				{Header: "server", Contains: "akamaighost", Words: "the Server header names Akamai"},
				{Header: "x-akamai-request-id", Words: "it sends a header of Akamai"},
				{Header: "akamai-grn", Words: "it sends a header of Akamai"},
				{Cookie: "ak_bmsc=", Words: "it sets a cookie of Akamai"},
			},
			Sayings: []Saying{
				{Contains: "errors.edgesuite.net", Means: "gateway-denied", Example: "<html><head><title>Access Denied</title></head><body><h1>Access Denied</h1>You don't have permission to access this server.<p>Reference #18.1</p><p>https://errors.edgesuite.net/18.1</p></body></html>"},
			},
		},
		{
			ID: "varnish", Name: "Varnish", Layer: LayerCDN,
			Source: "https://varnish-cache.org/docs/",
			Signs: []Sign{
				{Header: "x-varnish", Words: "it sends a header of Varnish"},
				{Header: "via", Contains: "varnish", Words: "the Via header names Varnish"},
				{Contains: "<p>varnish cache server</p>", Words: "the page is signed by Varnish"},
			},
			Advice: []Advice{
				{"cached-response", "owner", "Let VCL pass what carries `Authorization` or a session cookie, and not keep 401 (`beresp.uncacheable = true`)."},
				{"password-protected", "owner", "Look for `synth(401` in the VCL."},
			},
		},
		{
			ID: "squid", Name: "Squid", Layer: LayerCDN,
			Source: "https://www.squid-cache.org/Doc/config/cache_peer/",
			Signs: []Sign{
				{Header: "via", Contains: "(squid", Words: "the Via header names Squid"},
				{Header: "x-squid-error", Words: "it sends a header of Squid"},
			},
			Advice: []Advice{
				{"authorization-dropped-by-server", "owner", "Squid keeps the header to itself: add `login=PASSTHRU` to the application's `cache_peer`."},
			},
		},
		{
			ID: "azure-front-door", Name: "Azure Front Door", Layer: LayerCDN,
			Source: "https://learn.microsoft.com/en-us/azure/frontdoor/front-door-http-headers-protocol",
			Signs:  []Sign{{Header: "x-azure-ref", Words: "it sends a header of Azure Front Door"}},
		},
		{
			ID: "google-frontend", Name: "Google's front end", Layer: LayerCDN,
			Source: "https://cloud.google.com/load-balancing/docs/https",
			Signs: []Sign{
				{Header: "server", Contains: "google frontend", Words: "the Server header names Google's front end"},
				{Header: "via", Contains: "1.1 google", Words: "the Via header names Google's load balancer"},
			},
		},
		{
			ID: "vercel", Name: "Vercel", Layer: LayerCDN,
			Source: "https://vercel.com/docs/headers/response-headers",
			Signs: []Sign{
				{Header: "server", Contains: "vercel", Words: "the Server header names Vercel"},
				{Header: "x-vercel-id", Words: "it sends a header of Vercel"},
			},
		},
		{
			ID: "fly", Name: "Fly.io", Layer: LayerCDN, Source: "https://fly.io/docs/networking/request-headers/",
			Signs: []Sign{{Header: "fly-request-id", Words: "it sends a header of Fly.io"}},
		},
		{
			ID: "render", Name: "Render", Layer: LayerCDN, Source: "https://render.com/docs/web-services",
			Signs: []Sign{{Header: "rndr-id", Words: "it sends a header of Render"}, {Header: "x-render-origin-server", Words: "it sends a header of Render"}},
		},
		{
			ID: "heroku", Name: "Heroku", Layer: LayerCDN, Source: "https://devcenter.heroku.com/articles/http-routing",
			Signs: []Sign{{Header: "via", Contains: "vegur", Words: "the Via header names Heroku's router"}, {Header: "via", Contains: "heroku-router", Words: "the Via header names Heroku's router"}},
		},
		{
			ID: "imperva", Name: "Imperva", Layer: LayerCDN, Source: "https://docs.imperva.com/bundle/cloud-application-security",
			Signs: []Sign{{Header: "x-iinfo", Words: "it sends a header of Imperva"}, {Cookie: "incap_ses_", Words: "it sets a cookie of Imperva"}, {Cookie: "visid_incap_", Words: "it sets a cookie of Imperva"}},
		},
		{
			ID: "sucuri", Name: "Sucuri", Layer: LayerCDN, Source: "https://docs.sucuri.net/website-firewall/",
			Signs: []Sign{{Header: "x-sucuri-id", Words: "it sends a header of Sucuri"}},
		},
		{
			ID: "bunny", Name: "bunny.net", Layer: LayerCDN, Source: "https://docs.bunny.net/docs/cdn-headers",
			Signs: []Sign{{Header: "server", Contains: "bunnycdn", Words: "the Server header names bunny.net"}, {Header: "cdn-requestid", Words: "it sends a header of bunny.net"}},
		},
	}
}
