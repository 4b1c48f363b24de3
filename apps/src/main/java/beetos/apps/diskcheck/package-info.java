/// A program that uses disks hard, and breaks their rules: what the system tests see the disk driver by.
package beetos.apps.diskcheck;
