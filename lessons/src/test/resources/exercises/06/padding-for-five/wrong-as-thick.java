// expect: Made the frame as thick as the kernel
int paddingForFive() {
    return 5;
}
