from sound import microphone  # noqa: F401 - a fixture
