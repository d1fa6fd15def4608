// Stands before a push: without a script to push to, it says what to do and stops everything after it.

import { readFileSync } from 'node:fs';

const PLACEHOLDER = 'PASTE-YOUR-SCRIPT-ID-HERE';

const WHAT_TO_DO = `Chưa biết đẩy mã lên đâu: tệp .clasp.json chưa có mã dự án Apps Script của bạn.

  1. Mở trang tính Google của bạn, chọn Tiện ích mở rộng → Apps Script.
  2. Trong Apps Script, chọn Cài đặt dự án (hình bánh răng), sao chép mã tập lệnh (Script ID).
  3. Mở tệp .clasp.json, dán mã đó vào chỗ ${PLACEHOLDER}, lưu lại.
  4. Bật Google Apps Script API tại https://script.google.com/home/usersettings, rồi chạy: npx clasp login
  5. Chạy lại: npm run push

(No script id yet: put the id of your Apps Script project into .clasp.json, run "npx clasp login", then "npm run push" again.)`;

function scriptId() {
  try {
    return String(JSON.parse(readFileSync('.clasp.json', 'utf8')).scriptId ?? '').trim();
  } catch {
    return '';
  }
}

if (scriptId() === '' || scriptId() === PLACEHOLDER) {
  console.error(WHAT_TO_DO);
  process.exit(1);
}
