/** What is in the archive of a dialogue, and how to verify it, in Chinese. */
export const archiveNote = `本压缩文件的内容

Parley对话的每一轮有一个文件夹：

  record.json               记录的完整版。它会披露人数少的一方的立场。请只提供给可以阅读的人
  record.delegations.json   供各代表团使用的版本
  record.public.json        供公众使用的版本
  instrument.*              每种语文的文书，格式为PDF、DOCX（Word）、HTML、Markdown和JSON；如有若干文件，也单独提供
                            每份文件
  standing.*                该轮之后现行有效的内容，格式相同，如果该轮已公布

此外，如果有一方提起过磋商：

  register.json             磋商登记册的完整记录。它显示一方的成员如何答复，不含姓名。请只提供给可以阅读的人
  register.delegations.json 各方可以看到的内容
  register.public.json      各方均同意公布的内容

verify.html是无须网络即可核验上述全部内容的页面。manifest.json列出所有其他文件及其大小和SHA-256数字摘要。

无须安装任何软件的核验方法

请从您信任的来源取得verify.html，或将其数字摘要与他人所有的相比对：改动压缩文件的人也可能改动其中的页面。在浏览器中打开
该页面，选择本压缩文件或其中的单个文件，并输入最后一轮的根散列值或manifest.json的数字摘要。任何内容都不会离开浏览器。

用命令核验的方法

1. 从您信任的来源取得两个值：manifest.json的数字摘要，在制作压缩文件时显示；以及最后一轮的根散列值，印在该轮文书的最后
   一个附件中。
2. 在Parley源代码的副本中，使用Node 20或更新版本，运行一次“npm ci”。
3. 运行：npm run verify -- <本压缩文件> --manifest <数字摘要> --head <根散列值>

核验程序将每个文件与清单相比对，并指明被改动、遗漏或添加的文件。它核验每份记录，核验一轮的各个版本属于同一份记录，核验
各轮依次衔接，并核验没有遗漏某一轮已知的磋商。记录可自行证明其真实性。文件的可信程度取决于清单的数字摘要是否可信。
`
