-- A list can be grouped by a custom field, too.
ALTER TABLE "tracker_view"
    DROP CONSTRAINT "tracker_view_grouping_check",
    ADD CONSTRAINT "tracker_view_grouping_check" CHECK ("grouping" IN ('none', 'state', 'assignee', 'reporter') OR "grouping" LIKE 'element.%');
