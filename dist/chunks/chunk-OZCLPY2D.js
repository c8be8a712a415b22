import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/quality/curve/tfrecord.ts
var HEADER = 12;
var FOOTER = 4;
async function isTfRecord(bytes) {
  return bytes.length >= HEADER && lengthAt(bytes, 0, await checksum()) !== void 0;
}
async function readRecords(bytes, file) {
  const crc = await checksum();
  const records = [];
  for (let at = 0; at < bytes.length; ) {
    const whole = at + HEADER <= bytes.length;
    const length = whole ? lengthAt(bytes, at, crc) : 0;
    if (length === void 0) throw broken(file, records.length, "the checksum of its length is wrong");
    const from = at + HEADER;
    const end = from + length;
    if (!whole || end + FOOTER > bytes.length) throw broken(file, records.length, "the file ends within it");
    const record = bytes.subarray(from, end);
    if (masked(crc(record)) !== uint32(bytes, end)) throw broken(file, records.length, "its checksum is wrong");
    records.push(record);
    at = end + FOOTER;
  }
  return records;
}
async function checksum() {
  const { default: crc32c } = await import("./crc32c-ZZ7EATEG.js");
  return (bytes) => crc32c.buf(bytes);
}
function lengthAt(bytes, at, crc) {
  if (masked(crc(bytes.subarray(at, at + 8))) !== uint32(bytes, at + 8)) return void 0;
  return Number(viewOf(bytes).getBigUint64(at, true));
}
var masked = (crc) => ((crc >>> 15 | crc << 17) >>> 0) + 2726488792 >>> 0;
var viewOf = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
var uint32 = (bytes, at) => viewOf(bytes).getUint32(at, true);
var broken = (file, before, why) => new SeaTrialsError(
  "unreadable-data",
  `record ${before + 1} of the event file cannot be read: ${why}`,
  "The file was cut off or damaged; copy it again, after the writer was closed.",
  { file }
);

export {
  isTfRecord,
  readRecords
};
