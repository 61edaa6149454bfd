package dev.vitae.document;

import java.util.List;

/** Résumés of people who do not exist, in other scripts than Latin. */
public final class WorldSamples {
    private WorldSamples() {}

    /** From right to left, with Latin words and numbers in it, and a line of Hebrew. */
    public static ResumeContent arabic() {
        return of(
                        "ليلى حدّاد",
                        "دبي، الإمارات",
                        "مهندسة برمجيات بخبرة تسع سنوات في أنظمة الدفع والخدمات اللوجستية. أحوّل الأنظمة البطيئة إلى خدمات تعمل "
                                + "بالأحداث (Kafka) ويمكن لفرق صغيرة تشغيلها.",
                        new Experience(
                                "شركة الميناء للمدفوعات",
                                "كبيرة مهندسي البرمجيات",
                                "2021-04",
                                null,
                                """
                                قادت نقل التسويات من الدفعات الليلية إلى Kafka خلال 4 أشهر.
                                خفّضت زمن الاستجابة من 480 ms إلى 95 ms باستخدام PostgreSQL.
                                أشرفت على أربعة مهندسين."""),
                        new Education("جامعة القاهرة", "بكالوريوس", "علوم الحاسوب", "2012-10", "2015-03"),
                        List.of("Java", "قواعد البيانات", "إدارة الفرق"))
                .withSections(
                        List.of(new Section("تطوّع", List.of("مدرّبة برمجة للأطفال منذ 2019", "מדריכת תכנות לילדים"))));
    }

    public static ResumeContent chinese() {
        return of(
                "林晓雨",
                "上海，中国",
                "拥有九年支付与物流经验的后端工程师，擅长将缓慢脆弱的批处理系统改造成小团队即可运维的事件驱动服务（Kafka、PostgreSQL）。",
                new Experience(
                        "港湾支付有限公司",
                        "高级后端工程师",
                        "2021-04",
                        null,
                        """
                        主导将结算从夜间批处理迁移到 Kafka 流，商户到账时间从14小时缩短到4分钟。
                        用 PostgreSQL 读模型取代复杂联表，授权接口延迟从 480 毫秒降到 95 毫秒。
                        指导四名工程师，其中两人现已带领团队。"""),
                new Education("复旦大学", "硕士", "计算机科学", "2012-10", "2015-03"),
                List.of("Java", "分布式系统", "数据库"));
    }

    /** As in Taiwan; bold has few of the name's characters, the regular face all. */
    public static ResumeContent traditionalChinese() {
        return of(
                "陳國華 欒垚",
                "臺北，臺灣",
                "擁有九年支付與物流經驗的後端工程師，擅長將緩慢脆弱的批次系統改造成小團隊即可維運的服務（Kafka、PostgreSQL）。",
                new Experience(
                        "鄧龐灣支付股份有限公司",
                        "資深軟體工程師",
                        "2021-04",
                        null,
                        """
                        主導將結算從夜間批次遷移到 Kafka 串流，商家到帳時間從14小時縮短到4分鐘。
                        指導四名工程師，其中兩人現已帶領團隊。"""),
                new Education("國立臺灣大學", "碩士", "資訊工程", "2012-10", "2015-03"),
                List.of("Java", "分散式系統", "資料庫"));
    }

    /** With characters of names that no national standard of the last century has. */
    public static ResumeContent japanese() {
        return of(
                "髙橋 﨑子",
                "東京都、日本",
                "決済と物流の分野で九年の経験を持つバックエンドエンジニア。小さなチームで運用できるサービスへ変えます。",
                new Experience(
                        "港湾ペイメント株式会社",
                        "シニアエンジニア（濵﨑・𠮷野）",
                        "2021-04",
                        null,
                        "夜間バッチ処理から Kafka への移行を主導。\n①㈱ﾃｽﾄの品質を改善〜達成。"),
                new Education("東京大学", "修士", "情報科学", "2012-10", "2015-03"),
                List.of("Java", "分散システム"));
    }

    /** With syllables that are rare, and a Chinese character. */
    public static ResumeContent korean() {
        return of(
                "김뷁펲",
                "서울, 대한민국",
                "결제와 물류 분야에서 9년간 일한 백엔드 엔지니어.",
                new Experience("하버페이먼츠 주식회사", "선임 펲 엔지니어 國", "2021-04", null, "야간 배치 정산을 Kafka 스트림으로 전환했습니다."),
                new Education("서울대학교", "석사", "컴퓨터공학", "2012-10", "2015-03"),
                List.of("Java", "분산 시스템"));
    }

    /** Greek with all its accents, and Vietnamese. */
    public static ResumeContent accented() {
        return of(
                "Ὀδυσσεὺς Μάριος",
                "Hồ Chí Minh",
                "Μηχανικὸς λογισμικοῦ ᾧ μέλει ἡ ποιότης.",
                new Experience(
                        "Công ty Ước Mơ Việt", "Kỹ sư phần mềm Ἀθηνᾶ", "2021-04", null, "Phát triển hệ thống lưu trữ."),
                new Education("Đại học Bách khoa", "Thạc sĩ", "Ῥητορική", "2012-10", "2015-03"),
                List.of("Java", "Cơ sở dữ liệu"));
    }

    /** Ada, whose words are longer than any line. */
    public static ResumeContent longWords() {
        String word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(2);
        return of(
                        word,
                        word,
                        word + " " + word,
                        new Experience(word, word, "2021-04", null, word + "\n" + word),
                        new Education(word, word, word, "2012-10", "2015-03"),
                        List.of(word, "https://example.com/" + word))
                .withSections(List.of(new Section(word, List.of(word))));
    }

    private static ResumeContent of(
            String name, String location, String summary, Experience job, Education study, List<String> skills) {
        return ResumeContent.empty()
                .withPersonalInfo(new PersonalInfo(
                        name, "person@example.com", "+971 4 555 0134", location, null, "https://person.example/", null))
                .withSummary(summary)
                .withExperience(List.of(job))
                .withEducation(List.of(study))
                .withSkills(skills);
    }
}
