namespace EmdGen.Gpu.Tests.CudaDriver;

public class MockedLossTests : LossSuite<MockedDriver>;
