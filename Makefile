# The main commands are make run, make test and make build. README.md says what
# must be installed for them.

.PHONY: run test test-all fuzz build sbom setup check-tools clean

run: build
	./klar

build: static/dist/manifest.json
	go build -trimpath -buildvcs=auto -buildmode=pie -o klar .

# Writes klar.cdx.json, the list of everything that is in the program, in CycloneDX.
sbom: static/dist/manifest.json
	go run github.com/CycloneDX/cyclonedx-gomod/cmd/cyclonedx-gomod@v1.10.0 app -json -licenses -output klar.cdx.json

# Names the tools that are missing, and fails if any is.
check-tools:
	@.ci/check-tools

# Installs the npm packages. npm writes .package-lock.json; the rule runs again when
# the lock file is newer.
node_modules/.package-lock.json: package.json package-lock.json | check-tools
	npm ci --no-audit --no-fund --loglevel=error
	@touch $@

static/dist/manifest.json: node_modules/.package-lock.json static/build.mjs go.mod $(wildcard static/src/*)
	npm run --silent build

setup: static/dist/manifest.json
	@.ci/install-tools

test: setup
	.ci/checks

# All combinations, in Chromium itself, the race detector everywhere, and fuzzing:
# for every night.
test-all: static/dist/manifest.json
	@.ci/install-tools chromium
	.ci/checks all

# Fuzzes each target for FUZZTIME, and keeps the inputs that found something new.
FUZZTIME = 10m
fuzz: static/dist/manifest.json
	.ci/fuzz $(FUZZTIME)

clean:
	rm -rf klar node_modules
	find static/dist -type f ! -name .gitkeep -delete
