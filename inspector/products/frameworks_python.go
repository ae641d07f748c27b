package products

// pythonFrameworks are frameworks and libraries of Python.
func pythonFrameworks() []Product {
	return []Product{
		{
			ID: "django-rest-framework", Name: "Django REST framework", Layer: LayerApplication,
			Source: "https://github.com/encode/django-rest-framework/blob/main/rest_framework/authentication.py",
			Sayings: []Saying{
				{Contains: `"detail":"authentication credentials were not provided."`, Means: "authorization-missing", Vague: true, Example: `{"detail":"Authentication credentials were not provided."}`},
				{Contains: `"detail":"invalid token."`, Means: "token-revoked", Vague: true, Example: `{"detail":"Invalid token."}`},
				{Contains: "token string should not contain spaces", Means: "authorization-malformed", Example: `{"detail":"Invalid token header. Token string should not contain spaces."}`},
				{Contains: "invalid token header. no credentials provided", Means: "authorization-malformed", Example: `{"detail":"Invalid token header. No credentials provided."}`},
				{Contains: `"detail":"invalid username/password."`, Means: "wrong-credentials", Example: `{"detail":"Invalid username/password."}`},
				{Contains: `"detail":"user inactive or deleted."`, Means: "account-locked", Example: `{"detail":"User inactive or deleted."}`},
			},
		},
		{
			ID: "simplejwt", Name: "Simple JWT (Django)", Layer: LayerApplication,
			Source: "https://github.com/jazzband/djangorestframework-simplejwt/blob/master/rest_framework_simplejwt/authentication.py",
			Sayings: []Saying{
				{Contains: "given token not valid for any token type", Means: "token-expired", Vague: true, Example: `{"detail":"Given token not valid for any token type","code":"token_not_valid","messages":[{"token_class":"AccessToken","token_type":"access","message":"Token is invalid"}]}`},
				{Contains: "authorization header must contain two space-delimited values", Means: "authorization-malformed", Example: `{"detail":"Authorization header must contain two space-delimited values","code":"bad_authorization_header"}`},
				{Contains: "token is blacklisted", Means: "token-revoked", Example: `{"detail":"Token is blacklisted","code":"token_not_valid"}`},
				{Contains: "token has wrong type", Means: "token-wrong-type", Example: `{"detail":"Given token not valid for any token type","code":"token_not_valid","messages":[{"token_class":"AccessToken","token_type":"access","message":"Token has wrong type"}]}`},
			},
		},
	}
}
