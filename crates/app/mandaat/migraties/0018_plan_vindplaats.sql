-- Where the decision of the mayor is found, when somebody else recorded that the mayor adopted the plan: a paper or a mark in a system.
-- Empty when the mayor adopted it in the product.
ALTER TABLE planversie ADD COLUMN vastgesteld_vindplaats TEXT NOT NULL DEFAULT '';
