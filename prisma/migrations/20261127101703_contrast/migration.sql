-- High contrast is chosen as light and dark are; without a choice the system's stands.
ALTER TABLE "core_user" DROP CONSTRAINT "core_user_theme_check";
ALTER TABLE "core_user"
    ADD CONSTRAINT "core_user_theme_check" CHECK ("theme" IN ('system', 'light', 'dark', 'contrast'));
