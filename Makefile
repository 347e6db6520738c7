# SPDX-License-Identifier: EUPL-1.2
# make demo    a fictional municipality on http://127.0.0.1:8080
# make test    every check, the same as on a server for continuous integration
# make bench   load figures on SQLite and PostgreSQL with 100,000 cases (CASES=n for another number)
# make bench-snel  the same with 5,000 cases
# make bench-beeld  the security picture alone, beside scikit-learn, esda and pointpats

LISTEN ?= 127.0.0.1:8080
DATA   ?= data/demo
CASES  ?= 100000

.DEFAULT_GOAL := help
.PHONY: help demo demo-reset test bench bench-snel bench-beeld

help:
	@sed -n 's/^# \(make .*\)/\1/p' Makefile

demo:
	@scripts/demo '$(DATA)' '$(LISTEN)'

demo-reset:
	@scripts/demo-reset '$(DATA)'

test:
	@.ci/run

bench:
	@scripts/bench '$(CASES)'

bench-snel:
	@scripts/bench 5000 --snel

bench-beeld:
	@scripts/bench beeld
