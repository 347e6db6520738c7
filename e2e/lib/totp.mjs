// The code that an app on a phone shows (RFC 6238, SHA-1, six digits, 30 seconds).
import { createHmac } from 'node:crypto'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

export function totp(secret, moment = Date.now()) {
  const bits = [...secret.replace(/[\s=]/g, '').toUpperCase()].map((it) => ALPHABET.indexOf(it).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from(bits.match(/.{8}/g).map((it) => Number.parseInt(it, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(moment / 30_000)))
  const sum = createHmac('sha1', key).update(counter).digest()
  const code = sum.readUInt32BE(sum[19] & 15) & 0x7fffffff
  return String(code % 1_000_000).padStart(6, '0')
}
