package dev.vitae.generation.exporting;

import dev.vitae.document.export.ExportFormat;
import dev.vitae.document.export.ExportRequest;
import dev.vitae.generation.versions.KeptArtifacts;
import dev.vitae.generation.versions.ReadGeneratedResumes;
import dev.vitae.generation.versions.VersionView;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.download.Download;
import dev.vitae.kit.download.FileName;
import dev.vitae.press.PdfPress;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.UUID;

/** A person looks at a version as it is kept: its PDF in the design of the résumé, drawn when it is first asked for. */
@ApplicationScoped
public class ReadArtifact {

    private final ReadGeneratedResumes resumes;
    private final KeptArtifacts kept;
    private final PdfPress press;

    ReadArtifact(ReadGeneratedResumes resumes, KeptArtifacts kept, PdfPress press) {
        this.resumes = resumes;
        this.kept = kept;
        this.press = press;
    }

    /** @param hash SHA-256 of all that decides what it looks like */
    record Artifact(VersionView version, byte[] hash) {

        String tag() {
            return HexFormat.of().formatHex(hash);
        }
    }

    /** Known without drawing it. Fails with 404 when there is no such version or it is somebody else's. */
    Uni<Artifact> of(Caller caller, UUID id, int number) {
        return resumes.version(caller, id, number)
                .map(version -> new Artifact(version, press.hash(version.content(), version.design())));
    }

    /** Fails with 429 {@code too_many_at_once} or 503 {@code rendering_busy}, where it is not drawn yet. */
    Uni<Download> file(Caller caller, Artifact artifact) {
        VersionView version = artifact.version();
        return kept.find(caller, version.generatedResumeId(), artifact.hash())
                .chain(there -> there.map(Uni.createFrom()::item).orElseGet(() -> draw(caller, artifact)))
                .map(bytes -> new Download(bytes, ExportFormat.PDF.mediaType(), name(version)));
    }

    private Uni<byte[]> draw(Caller caller, Artifact artifact) {
        VersionView version = artifact.version();
        return press.print(caller, version.content(), version.design())
                .call(pdf ->
                        kept.keep(caller, version.generatedResumeId(), version.versionNumber(), artifact.hash(), pdf))
                .map(PdfPress.Pdf::bytes);
    }

    private static String name(VersionView version) {
        ExportRequest request =
                new ExportRequest(ExportFormat.PDF, version.design().design());
        return FileName.of(
                version.content().personalInfo().fullName(), request.documentName(), ExportFormat.PDF.extension());
    }
}
