export { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
export { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
export { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
export { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
export { PanelRightExpandRegular } from "@fluentui/react-icons/svg/panel-right-expand";
