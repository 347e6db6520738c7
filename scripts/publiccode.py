# SPDX-License-Identifier: EUPL-1.2
"""Checks publiccode.yml against the mandatory keys of version 0.7 of that standard."""

import datetime
import pathlib
import sys

import yaml

STATUS = {"concept", "development", "beta", "stable", "obsolete"}
MAINTENANCE = {"internal", "contract", "community", "none"}
SOFTWARE = {"standalone/mobile", "standalone/iot", "standalone/desktop", "standalone/web", "standalone/backend",
            "standalone/other", "addon", "library", "configurationFiles"}
KEYS = {"publiccodeYmlVersion", "name", "url", "landingURL", "applicationSuite", "softwareVersion", "releaseDate", "logo",
        "platforms", "categories", "usedBy", "roadmap", "developmentStatus", "softwareType", "intendedAudience",
        "organisation", "description", "legal", "maintenance", "localisation", "dependsOn", "supports", "isBasedOn",
        "fundedBy", "NL"}


def wrong(data):
    """Yields a sentence for everything that is not right."""
    for key in ("name", "url", "platforms", "developmentStatus", "softwareType", "description", "legal", "maintenance", "localisation"):
        if key not in data:
            yield f"{key} is missing"
    for key in set(data) - KEYS:
        yield f"{key} is not a key of the standard"
    if str(data.get("publiccodeYmlVersion", "")).split(".")[:2] != ["0", "7"]:
        yield "publiccodeYmlVersion must be 0.7"
    if data.get("developmentStatus") not in STATUS:
        yield f"developmentStatus must be one of {sorted(STATUS)}"
    if data.get("softwareType") not in SOFTWARE:
        yield f"softwareType must be one of {sorted(SOFTWARE)}"
    if "releaseDate" in data and not isinstance(data["releaseDate"], datetime.date):
        yield "releaseDate must be a date"
    if data.get("legal", {}).get("license") != "EUPL-1.2":
        yield "legal.license must be the licence of this project, EUPL-1.2"
    if "organisation" in data and "uri" not in data["organisation"]:
        yield "organisation.uri is missing"
    yield from wrong_descriptions(data.get("description", {}))
    yield from wrong_maintenance(data.get("maintenance", {}))
    local = data.get("localisation", {})
    if not isinstance(local.get("localisationReady"), bool) or not local.get("availableLanguages"):
        yield "localisation needs localisationReady and availableLanguages"


def wrong_descriptions(descriptions):
    if not descriptions:
        yield "description needs at least one language"
    for language, text in descriptions.items():
        if not 0 < len(text.get("shortDescription", "")) <= 150:
            yield f"description.{language}.shortDescription must have at most 150 characters"
        if not 150 <= len(text.get("longDescription", "")) <= 10_000:
            yield f"description.{language}.longDescription must have 150 to 10000 characters"
        if not text.get("features"):
            yield f"description.{language}.features is missing"


def wrong_maintenance(maintenance):
    kind = maintenance.get("type")
    if kind not in MAINTENANCE:
        yield f"maintenance.type must be one of {sorted(MAINTENANCE)}"
    if kind in ("internal", "community") and not all(it.get("name") for it in maintenance.get("contacts") or [{}]):
        yield "maintenance.contacts needs a name"
    if kind == "contract" and not maintenance.get("contractors"):
        yield "maintenance.contractors is missing"


def main(path):
    findings = sorted(wrong(yaml.safe_load(pathlib.Path(path).read_text(encoding="utf-8"))))
    for finding in findings:
        print(f"{path}: {finding}")
    if not findings:
        print(f"{path}: valid")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
