import type { archive as english } from '../../en/documents/archive.ts'

/** The note in an archive of a round: what is in it, and how to verify it, in Arabic. */
export const archive: typeof english = ({ title, symbol, head, hasRecord }) => `${title}
${symbol}

يتضمن هذا الملف المضغوط كل وثائق الجولة، بكل لغة من لغات الحوار، بأشكال PDF وDOCX (Word) وHTML وMarkdown وJSON.
وكلها معدة من محضر الجولة. ${
  hasRecord
    ? 'ونسخته العلنية في الملف المضغوط: record.json.'
    : 'والمحضر أكبر من أن يسعه الملف المضغوط. ويمكن تنزيل نسخته العلنية من الحوار:\n/api/rounds/<number>/record?edition=public'
}

كيفية التحقق من المحضر

1. خذوا البصمة الجذرية من مصدر تثقون به. وهي مطبوعة في المرفق الأخير من كل وثيقة. وهي هنا:
   ${head}
2. افتحوا صفحة «التحقق من محضر» (\u2066/verify\u2069 في الحوار، أو verify.html من شخص تثقون به)، واختاروا record.json واكتبوا البصمة الجذرية.
   ولا ترسل الصفحة شيئا. أو شغلوا «npm ci» مرة واحدة في نسخة من الشفرة المصدرية لـ Parley، ثم:
   npm run verify -- record.json --head <root hash>

يعيد البرنامج حساب البصمة الجذرية ويسمي كل موضع لا يتطابق في المحضر. وتعرض النسخة العلنية المواقف في شكل بصمات فقط.
أما النتائج نفسها فيمكن إعادة حسابها من النسخة الكاملة.
`
