# The commands that matter: make run, make test, make build; make test-all at
# night. See README.md for what they need.

.PHONY: run test test-all build setup check-tools clean

run: build
	./klar

build: static/dist/app.css
	go build -trimpath -o klar .

# What must be on the machine, said by name when it is not.
check-tools:
	@.ci/check-tools

# Styles, fonts and script, from npm. A stamp in node_modules tells whether
# what is installed is what the lock file asks for.
node_modules/.package-lock.json: package.json package-lock.json | check-tools
	npm ci --no-audit --no-fund --loglevel=error
	@touch $@

static/dist/app.css: node_modules/.package-lock.json static/build.mjs $(wildcard static/src/*)
	npm run --silent build

setup: static/dist/app.css
	@.ci/install-tools

test: setup
	.ci/checks

# All combinations, in Chromium itself, and longer fuzzing.
test-all: static/dist/app.css
	@.ci/install-tools chromium
	.ci/checks all

clean:
	rm -rf klar node_modules
	find static/dist -type f ! -name .gitkeep -delete
