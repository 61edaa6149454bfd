package dev.vitae.resume.files;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import java.sql.SQLException;
import java.util.UUID;

@ResumeServiceTest
class FilesInPostgresTest extends KeptFiles {

    @Override
    String place(UUID file) {
        return file.toString();
    }

    @Override
    boolean isThere(String place) throws SQLException {
        return Rows.number("select count(*) from stored_file where bytes is not null and id = '" + place + "'") == 1;
    }

    @Override
    void spoil(String place) throws SQLException {
        Rows.run("update stored_file set bytes = set_byte(bytes, 9, 255) where id = '" + place + "'");
    }
}
