package products

func swedish() []Saying {
	return []Saying{
		{All: []string{"token|biljett*", "gått ut|utgången|utgånget|förfallit"}, Means: "token-expired", Example: `{"message":"Token har gått ut"}`},
		{All: []string{"token", "ogiltig*|felaktig*|avvisad*|avvisats"}, Means: "token-malformed", Vague: true, Example: `{"detail":"Ogiltig token."}`},
		{All: []string{"token", "saknas|ingen|hittades inte"}, Means: "authorization-missing", Example: `{"message":"Token saknas"}`},
		{All: []string{"session|sessionen|inloggning|inloggningen", "gått ut|avslutats|utgången|inte längre giltig"}, Means: "session-expired", Example: `<p>Din session har gått ut, vänligen logga in igen.</p>`},
		{All: []string{"måste|vänligen|behöver", "logga in|vara inloggad"}, Means: "not-signed-in", Example: `{"message":"Du måste logga in."}`},
		{All: []string{"inte inloggad|ej inloggad|inloggning krävs"}, Means: "not-signed-in", Example: `{"message":"Inte inloggad"}`},
		{All: []string{"lösenord|lösenordet|användarnamn|användarnamnet|inloggningsuppgifter|inloggningsuppgifterna", "fel|felaktigt|felaktiga|ogiltigt|ogiltiga|stämmer inte"}, Means: "wrong-credentials", Example: `{"error":"Felaktigt användarnamn eller lösenord."}`},
		{All: []string{"konto|kontot|användaren", "låst|spärrat|spärrad|avstängt|inaktiverat|inaktivt|inaktiverad"}, Means: "account-locked", Example: `{"error":"Kontot är låst."}`},
		{All: []string{"för många", "försök|inloggningsförsök"}, Means: "account-locked", Example: `{"error":"För många misslyckade inloggningsförsök."}`},
		{Contains: "obehörig", Whole: true, Example: `{"message":"Obehörig"}`},
	}
}

func danish() []Saying {
	return []Saying{
		{All: []string{"token", "udløbet"}, Means: "token-expired", Example: `{"message":"Token er udløbet"}`},
		{All: []string{"token", "ugyldig*|afvist"}, Means: "token-malformed", Vague: true, Example: `{"detail":"Ugyldig token."}`},
		{All: []string{"session|sessionen|login", "udløbet|afsluttet"}, Means: "session-expired", Example: `<p>Din session er udløbet, log venligst ind igen.</p>`},
		{All: []string{"skal|venligst", "log ind|logge ind|logget ind|være logget ind"}, Means: "not-signed-in", Example: `{"message":"Du skal være logget ind."}`},
		{All: []string{"ikke logget ind|login påkrævet"}, Means: "not-signed-in", Example: `{"message":"Ikke logget ind"}`},
		{All: []string{"adgangskode|adgangskoden|kodeord|brugernavn|loginoplysninger", "forkert|forkerte|ugyldig|ugyldigt|ugyldige|passer ikke"}, Means: "wrong-credentials", Example: `{"error":"Forkert brugernavn eller adgangskode."}`},
		{All: []string{"konto|kontoen|brugeren", "låst|spærret|deaktiveret|inaktiv"}, Means: "account-locked", Example: `{"error":"Kontoen er låst."}`},
		{All: []string{"for mange", "loginforsøg|forsøg"}, Means: "account-locked", Example: `{"error":"For mange fejlede loginforsøg."}`},
	}
}

func norwegian() []Saying {
	return []Saying{
		{All: []string{"token|tokenet", "utløpt|gått ut"}, Means: "token-expired", Example: `{"message":"Tokenet er utløpt"}`},
		{All: []string{"token|tokenet", "ugyldig*|avvist"}, Means: "token-malformed", Vague: true, Example: `{"detail":"Ugyldig token."}`},
		{All: []string{"økt|økten|sesjon|sesjonen|innloggingen", "utløpt|gått ut|avsluttet"}, Means: "session-expired", Example: `<p>Økten din er utløpt, vennligst logg inn på nytt.</p>`},
		{All: []string{"må|vennligst", "logg inn|logge inn|logget inn|være innlogget"}, Means: "not-signed-in", Example: `{"message":"Du må logge inn."}`},
		{All: []string{"ikke logget inn|ikke innlogget|innlogging kreves"}, Means: "not-signed-in", Example: `{"message":"Ikke logget inn"}`},
		{All: []string{"passord|passordet|brukernavn|innloggingsopplysninger", "feil|ugyldig|ugyldige|stemmer ikke"}, Means: "wrong-credentials", Example: `{"error":"Feil brukernavn eller passord."}`},
		{All: []string{"konto|kontoen|brukeren", "låst|sperret|deaktivert|inaktiv"}, Means: "account-locked", Example: `{"error":"Kontoen er sperret."}`},
		{All: []string{"for mange", "innloggingsforsøk|forsøk"}, Means: "account-locked", Example: `{"error":"For mange mislykkede innloggingsforsøk."}`},
	}
}

func finnish() []Saying {
	return []Saying{
		{All: []string{"token|tunniste|tunnus|valtuutus", "vanhentunut|umpeutunut|erääntynyt"}, Means: "token-expired", Example: `{"message":"Tunniste on vanhentunut"}`},
		{All: []string{"token|tunniste", "virheellinen|ei kelpaa|hylätty|epäkelpo"}, Means: "token-malformed", Vague: true, Example: `{"detail":"Virheellinen token."}`},
		{All: []string{"istunto|istuntosi", "vanhentunut|päättynyt|umpeutunut|katkennut"}, Means: "session-expired", Example: `<p>Istuntosi on vanhentunut, kirjaudu sisään uudelleen.</p>`},
		{All: []string{"kirjaudu sisään|kirjauduttava|kirjautua sisään|vaatii kirjautumisen|ei kirjautunut|et ole kirjautunut"}, Means: "not-signed-in", Example: `{"message":"Kirjaudu sisään jatkaaksesi."}`},
		{All: []string{"salasana|käyttäjätunnus|käyttäjänimi|kirjautumistiedot", "väärä|väärin|virheellinen|virheelliset|ei kelpaa"}, Means: "wrong-credentials", Example: `{"error":"Väärä käyttäjätunnus tai salasana."}`},
		{All: []string{"tili|tilisi|käyttäjätili", "lukittu|suljettu|poissa käytöstä"}, Means: "account-locked", Example: `{"error":"Tilisi on lukittu."}`},
		{All: []string{"liian monta|liikaa", "yritystä|kirjautumisyritystä|yrityksiä"}, Means: "account-locked", Example: `{"error":"Liian monta epäonnistunutta kirjautumisyritystä."}`},
	}
}
