using EmdGen.Gpu.Tests.Devices;

namespace EmdGen.Gpu.Tests.Views;

public class CudaViewTests : DeviceViewSuite<CudaDevice>;
