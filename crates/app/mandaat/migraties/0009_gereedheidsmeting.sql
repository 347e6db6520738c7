-- Readiness on each day that somebody looked, for the line over time. No personal data.
CREATE TABLE gereedheidsmeting (
    gemeente TEXT NOT NULL,
    dag TEXT NOT NULL,
    percentage BIGINT NOT NULL,
    open BIGINT NOT NULL,
    PRIMARY KEY (gemeente, dag)
);
