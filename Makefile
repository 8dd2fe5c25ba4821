# Everything sets up what it is missing; see .ci/ for how.
.PHONY: run test check build bench evidence setup clean

run: ; @.ci/start
test: ; @.ci/test
check: ; @.ci/check
build: ; @.ci/build
bench: ; @.ci/bench
evidence: ; @.ci/evidence
setup: ; @.ci/setup
clean: ; @.ci/clean
