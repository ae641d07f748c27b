package replay_test

const envHost = "WHY401_TEST_HOST"

func actAsHost(string) {}
