import { statfs } from 'node:fs/promises';

/** The numbers that Linux gives to file systems behind a network, or behind who knows what. */
const kinds = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x65735546, 'FUSE'],
  [0x01021997, '9P'],
  [0x00c36400, 'Ceph'],
  [0x5346414f, 'AFS'],
]);

type Look = (folder: string) => Promise<{ type: number }>;

/** The network file system that `folder` is on, by name; undefined for a disk of this machine, and where the system does not say. */
export const networkFileSystem = async (folder: string, look: Look = statfs): Promise<string | undefined> => {
  try {
    return kinds.get((await look(folder)).type);
  } catch {
    return undefined;
  }
};
