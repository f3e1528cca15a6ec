-- Proofs of work are the host's now (core_spent_work). Those of the last ten minutes are given again.
DROP TABLE "trackerelement_extra_spent";
