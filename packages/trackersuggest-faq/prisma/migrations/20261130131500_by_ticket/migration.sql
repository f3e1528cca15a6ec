-- CreateIndex
CREATE INDEX "trackersuggest_faq_origin_ticket_id_idx" ON "trackersuggest_faq_origin"("ticket_id");
