package dev.vitae.corpus.content;

/**
 * How much somebody has done.
 *
 * @see Timeline
 */
public enum Size {
    /** Internships alone. */
    STUDENT(1, 3, 1, 2),
    JUNIOR(1, 2, 1, 2),
    MID(3, 4, 1, 3),
    SENIOR(4, 6, 2, 3),
    /** Two pages and more. */
    LONG(6, 8, 2, 4),
    /** Three pages and more, where each job has many bullets. */
    LIFELONG(9, 12, 3, 4),
    /** Looks for the first job. */
    NEWCOMER(0, 0, 2, 3);

    final int fewestJobs;
    final int mostJobs;
    final int fewestStudies;
    final int mostStudies;

    Size(int fewestJobs, int mostJobs, int fewestStudies, int mostStudies) {
        this.fewestJobs = fewestJobs;
        this.mostJobs = mostJobs;
        this.fewestStudies = fewestStudies;
        this.mostStudies = mostStudies;
    }
}
