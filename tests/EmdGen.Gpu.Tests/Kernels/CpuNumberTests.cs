using EmdGen.Testing.Gpu.Devices;

namespace EmdGen.Gpu.Tests.Kernels;

public class CpuNumberTests : DeviceNumberSuite<ShortCpuDevice>;
