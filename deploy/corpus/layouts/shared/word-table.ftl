[#macro heading title]<w:tr><w:tc><w:tcPr><w:tcW w:w="9600" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>[=title]</w:t></w:r></w:p></w:tc></w:tr>[/#macro]
[#macro row left]<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2500" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>[=left]</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="7100" w:type="dxa"/></w:tcPr>[#nested]</w:tc></w:tr>[/#macro]
<!-- part word/document.xml -->
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>
<w:p><w:pPr><w:pStyle w:val="Title"/><w:jc w:val="left"/></w:pPr><w:r><w:t>[=p.name()]</w:t></w:r></w:p>
<w:tbl><w:tblPr><w:tblW w:w="9600" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="2500"/><w:gridCol w:w="7100"/></w:tblGrid>
[@heading t.contact/]
[@row l.address]<w:p><w:r><w:t>[=p.street], [=p.city]</w:t></w:r></w:p>[/@row]
[@row l.phone]<w:p><w:r><w:t>[=p.phone]</w:t></w:r></w:p>[/@row]
[@row l.email]<w:p><w:r><w:t>[=p.email]</w:t></w:r></w:p>[/@row]
[#if cv.jobs?has_content][@heading t.experience/][/#if]
[#list cv.jobs as job]
[@row job.dates.text]<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>[=job.company]</w:t></w:r></w:p><w:p><w:r><w:rPr><w:i/></w:rPr><w:t>[=job.position]</w:t></w:r></w:p>
[#list job.bullets as b]<w:p><w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>[=b]</w:t></w:r></w:p>[/#list][/@row]
[/#list]
[@heading t.education/]
[#list cv.studies as s]
[@row s.dates.text]<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>[=s.institution]</w:t></w:r></w:p><w:p><w:r><w:t>[=s.degree]</w:t></w:r></w:p>[/@row]
[/#list]
[@heading t.skills/]
[#list cv.groups as g]
[@row g.name]<w:p><w:r><w:t>[=g.skills?join(", ")]</w:t></w:r></w:p>[/@row]
[/#list]
[@heading t.languages/]
[#list cv.tongues as tongue]
[@row tongue.name]<w:p><w:r><w:t>[=tongue.level]</w:t></w:r></w:p>[/@row]
[/#list]
</w:tbl>
<w:p/>
<w:sectPr><w:footerReference w:type="default" r:id="footer1"/>[#if look.paper == "letter"]<w:pgSz w:w="12240" w:h="15840"/>[#else]<w:pgSz w:w="11906" w:h="16838"/>[/#if]<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>
</w:body></w:document>
<!-- part word/footer1.xml -->
<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">[=p.name()], [=l.page] </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>
[#include "/shared/word-styles.xml"]
