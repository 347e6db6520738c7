-- Where the summary of readiness goes, beside the coordinator and deputies.
ALTER TABLE aanstelling ADD COLUMN hoofd_email TEXT NOT NULL DEFAULT '';
