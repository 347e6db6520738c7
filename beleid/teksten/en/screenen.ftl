menu-screenen = Screening
screenen-titel = Screening
screenen-lead = What happened, who was hit and does everyone get a decision?
screenen-te-screenen = To screen
screenen-te-besluiten = To decide
screenen-niets-te-screenen = There is nothing to screen
screenen-niets-te-besluiten = There is nothing to decide
screenen-niets-uitleg = After a report you see the case here.
