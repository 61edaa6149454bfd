<office:automatic-styles>
<style:page-layout style:name="pm"><style:page-layout-properties [#if look.paper == "letter"]fo:page-width="8.5in" fo:page-height="11in"[#else]fo:page-width="21cm" fo:page-height="29.7cm"[/#if] fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="2.2cm" fo:margin-right="2cm"/></style:page-layout>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm"/></office:master-styles>
