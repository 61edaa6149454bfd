<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="'[=look.font]'"/></office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.1cm"/><style:text-properties style:font-name="F" fo:font-size="11pt" fo:language="[=cv.language]"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="20pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"><style:paragraph-properties fo:margin-top="0.45cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="13pt" fo:font-weight="bold" style:text-underline-style="solid" style:text-underline-type="single" style:text-underline-width="auto"/></style:style>
</office:styles>
[#include "/shared/office-styles.ftl"]
<office:body><office:text>
<text:p text:style-name="Title">[=p.name()]</text:p>
<text:p>[=p.street]</text:p>
<text:p>[=p.city]</text:p>
<text:p>[=l.phone]: [=p.phone]</text:p>
<text:p>[=l.email]: [=p.email]</text:p>
[#list look.order as part]
[#if part == "experience" && cv.jobs?has_content]
<text:h text:style-name="Heading_20_1" text:outline-level="1">[=t.experience]</text:h>
[#list cv.jobs as job]
<text:p>[=job.dates.text]</text:p>
<text:p><text:span text:style-name="B">[=job.position]</text:span></text:p>
<text:p><text:span text:style-name="I">[=job.company]</text:span></text:p>
[#list job.bullets as b]<text:p>- [=b]</text:p>[/#list]
<text:p/>
[/#list]
[/#if]
[#if part == "education"]
<text:h text:style-name="Heading_20_1" text:outline-level="1">[=t.education]</text:h>
[#list cv.studies as s]
<text:p>[=s.dates.text]</text:p>
<text:p><text:span text:style-name="B">[=s.degree]</text:span></text:p>
<text:p><text:span text:style-name="I">[=s.institution]</text:span></text:p>
<text:p/>
[/#list]
[/#if]
[#if part == "skills"]
<text:h text:style-name="Heading_20_1" text:outline-level="1">[=t.skills]</text:h>
<text:list>[#list cv.skills as s]<text:list-item><text:p>[=s]</text:p></text:list-item>[/#list]</text:list>
[/#if]
[/#list]
<text:h text:style-name="Heading_20_1" text:outline-level="1">[=t.interests]</text:h>
<text:p>[=x.interests?join(", ")]</text:p>
</office:text></office:body></office:document>
